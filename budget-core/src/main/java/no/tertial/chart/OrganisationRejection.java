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

    /** Changes are recorded forward in time; an earlier or equal start than the present one would rewrite it. */
    record NotAfterPresentValidity(LocalDate validFrom, LocalDate present) implements OrganisationRejection {
        @Override
        public String at() {
            return "/validFrom";
        }
    }

    /** A unit or a responsibility centre changes hands on the first of January, when the new year's budget follows it. */
    record OnlyAtNewYear(LocalDate validFrom) implements OrganisationRejection {
        @Override
        public String at() {
            return "/validFrom";
        }
    }
}
