package no.tertial.regulations;

import java.time.LocalDate;
import no.tertial.decider.Rejection;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/** Why a change of the financial regulations is refused. */
public sealed interface RegulationsRejection extends Rejection {
    /** Only the council hands out its authority. */
    record AuthorityNotTheCouncils(DecidingBody body) implements RegulationsRejection {
        @Override
        public String at() {
            return "/decision/body";
        }
    }

    /** Tables follow each other; one that starts no later than the last would change who might have decided before. */
    record AuthorityNotAfterPresent(LocalDate validFrom, LocalDate present) implements RegulationsRejection {
        @Override
        public String at() {
            return "/validFrom";
        }
    }

    /** The council may decide everything, so an entry for it says nothing. */
    record CouncilNeedsNoEntry(Matter matter, String at) implements RegulationsRejection {}

    record AuthorityGivenTwice(Matter matter, DecidingBody body, String at) implements RegulationsRejection {}

    record NegativeAuthority(Money upTo, String at) implements RegulationsRejection {}

    /**
     * A lower body would decide what a higher one may not.
     *
     * @param upTo the lower body's limit; null where it has none
     */
    record LowerBodyDecidesMore(
            Matter matter, DecidingBody body, @Nullable Money upTo, DecidingBody higher, Money higherUpTo, String at)
            implements RegulationsRejection {}

    /** The name stands for a way to spread amounts that is no profile. */
    record ProfileNameReserved(String name) implements RegulationsRejection {
        @Override
        public String at() {
            return "/name";
        }
    }

    record WeightsNotTwelve(int given) implements RegulationsRejection {
        @Override
        public String at() {
            return "/weights";
        }
    }

    record NegativeWeight(long weight, String at) implements RegulationsRejection {}

    /** Where all weights are zero there is no month to put anything in. */
    record NoPositiveWeight(String name) implements RegulationsRejection {
        @Override
        public String at() {
            return "/weights";
        }
    }
}
