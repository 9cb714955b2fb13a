package no.tertial.chart;

import java.time.LocalDate;
import no.tertial.decider.Rejection;

/** Why a change of the organisation is refused. */
public sealed interface OrganisationRejection extends Rejection {
    record AreaExists(String area) implements OrganisationRejection {
        @Override
        public String at() {
            return "/area";
        }
    }

    /** There is no such area on the first day of the change. */
    record UnknownArea(String area, String at) implements OrganisationRejection {}

    record UnitExists(String unit) implements OrganisationRejection {
        @Override
        public String at() {
            return "/unit";
        }
    }

    /** There is no such unit, or it is not open, on the first day of the change. */
    record UnknownUnit(String unit, String at) implements OrganisationRejection, NotFound {}

    /** The responsibility centre belongs to another unit on that day; assign it instead. */
    record AnsvarTaken(String ansvar, String unit, String at) implements OrganisationRejection {}

    /** Changes are recorded forward in time; an earlier or equal start than one already recorded would rewrite it. */
    record NotAfterPresentValidity(LocalDate validFrom, LocalDate present) implements OrganisationRejection {
        @Override
        public String at() {
            return "/validFrom";
        }
    }

    /** What changes hands does so on the first day of a month: amounts are counted by whole months. */
    record OnlyFromTheFirstOfAMonth(LocalDate validFrom) implements OrganisationRejection {
        @Override
        public String at() {
            return "/validFrom";
        }
    }

    /** The responsibility centre was split and lives on in its parts. */
    record AnsvarHasEnded(String ansvar, LocalDate ended, String at) implements OrganisationRejection {}

    /** A split has two parts or more. */
    record TooFewParts(int parts) implements OrganisationRejection {
        @Override
        public String at() {
            return "/parts";
        }
    }

    record PartNamedTwice(String ansvar, String at) implements OrganisationRejection {}

    record WeightNotPositive(long weight, String at) implements OrganisationRejection {}
}
