package no.tertial.budget;

import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The council's appropriation to a programme area (ramme): net, so income is already taken off. Operations have one frame
 * in each area; investment has one for each project, and one for the financing that is of no project.
 *
 * @param net expenditure less income, in øre; negative for an area that brings money in
 */
public record Frame(
        String area,
        AccountClass accountClass,
        Money net,
        FullTimeEquivalents fte,
        @Nullable String project) {
    /** A frame for no project. */
    public Frame(String area, AccountClass accountClass, Money net, FullTimeEquivalents fte) {
        this(area, accountClass, net, fte, null);
    }

    Key key() {
        return new Key(area, accountClass, project);
    }

    /** What a frame is given for. */
    public record Key(
            String area,
            AccountClass accountClass,
            @Nullable String project) {
        /** What is given for no project. */
        public Key(String area, AccountClass accountClass) {
            this(area, accountClass, null);
        }

        /** The frame in that area that a line with the coding lies under. */
        static Key of(String area, Coding coding) {
            return new Key(
                    area,
                    coding.accountClass(),
                    coding.accountClass() == AccountClass.CAPITAL ? coding.project() : null);
        }
    }
}
