package no.tertial.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.Extent;
import no.tertial.budget.Recurrence;
import no.tertial.regulations.DecidingBody;
import org.jspecify.annotations.Nullable;

/** The words that files have for one of several things: its name in the service, and what it is called in Norwegian. */
final class Words<E extends Enum<E>> {
    static final Words<ChartRow.Type> CHART_TYPE = new Words<>(ChartRow.Type.class)
            .and(ChartRow.Type.ACCOUNT, "konto", "art")
            .and(ChartRow.Type.FUNCTION, "funksjon", "tjeneste");
    static final Words<AdjustmentKind> KIND = new Words<>(AdjustmentKind.class)
            .and(AdjustmentKind.REALLOCATION, "omdisponering")
            .and(AdjustmentKind.SUPPLEMENTARY, "tilleggsbevilgning", "tillegg")
            .and(AdjustmentKind.OPERATING_TO_CAPITAL, "fra drift til investering", "drift til investering")
            .and(AdjustmentKind.GRANT_ADJUSTMENT, "tilskuddsjustering")
            .and(AdjustmentKind.TECHNICAL, "teknisk", "teknisk justering")
            .and(AdjustmentKind.CARRY_FORWARD, "fremføring", "framføring")
            .and(AdjustmentKind.REAPPROPRIATION, "rebevilgning", "rebevilling")
            .and(AdjustmentKind.REPHASING, "periodisering", "omperiodisering");
    static final Words<DecidingBody> BODY = new Words<>(DecidingBody.class)
            .and(DecidingBody.COUNCIL, "kommunestyret", "kommunestyre", "bystyret", "bystyre")
            .and(DecidingBody.EXECUTIVE_COMMITTEE, "formannskapet", "formannskap")
            .and(DecidingBody.CHIEF_EXECUTIVE, "kommunedirektøren", "kommunedirektør", "rådmannen", "rådmann")
            .and(DecidingBody.AREA_HEAD, "områdelederen", "områdeleder", "kommunalsjef")
            .and(DecidingBody.UNIT_HEAD, "enhetslederen", "enhetsleder", "virksomhetsleder");
    static final Words<Recurrence> RECURRENCE = new Words<>(Recurrence.class)
            .and(Recurrence.ONE_OFF, "engangs", "engang", "én gang", "eingongs")
            .and(Recurrence.PERMANENT, "varig")
            .and(Recurrence.ANNUAL, "årlig", "årleg");
    static final Words<Extent> EXTENT =
            new Words<>(Extent.class).and(Extent.WHOLE, "hele", "heile").and(Extent.PART, "del");
    static final Words<BudgetHead.Status> STATUS = new Words<>(BudgetHead.Status.class)
            .and(BudgetHead.Status.ADOPTED, "vedtatt", "vedteke")
            .and(BudgetHead.Status.PROPOSED, "forslag", "foreslått", "framlegg");
    static final Words<YesNo> YES_NO = new Words<>(YesNo.class)
            .and(YesNo.YES, "ja", "j", "x", "1", "true", "sann")
            .and(YesNo.NO, "nei", "n", "0", "false", "usann");

    private final List<E> constants;
    private final Map<String, E> byWord = new HashMap<>();

    private Words(Class<E> type) {
        constants = Arrays.asList(type.getEnumConstants());
        constants.forEach(constant -> byWord.put(Headings.fold(constant.name()), constant));
    }

    private Words<E> and(E constant, String... words) {
        for (String word : words) {
            byWord.put(Headings.fold(word), constant);
        }
        return this;
    }

    /** An answer to whether something is so. */
    enum YesNo {
        YES,
        NO
    }

    /** @throws CellError with the names that there are, when the word is none of them */
    E of(String word) {
        @Nullable E constant = byWord.get(Headings.fold(word));
        if (constant == null) {
            String known = String.join(", ", constants.stream().map(Enum::name).toList());
            throw new CellError("word-unknown", Map.of("text", CellError.shortened(word), "known", known));
        }
        return constant;
    }
}
