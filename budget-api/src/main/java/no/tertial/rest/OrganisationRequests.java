package no.tertial.rest;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.CloseUnit;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationCommand.SplitAnsvar;
import no.tertial.chart.SplitPart;
import no.tertial.rest.json.Text;

/** Changes of the organisation; {@code validFrom} is the first day on which each holds. */
sealed interface OrganisationRequests {
    record AreaRequest(@Text(pattern = Text.IDENTIFIER) String area, String name, LocalDate validFrom)
            implements OrganisationRequests {
        CreateProgrammeArea toCommand() {
            return new CreateProgrammeArea(area, name, validFrom);
        }
    }

    /** @param ansvar the responsibility centres that the unit owns */
    record UnitRequest(
            @Text(pattern = Text.IDENTIFIER) String unit,
            String name,
            @Text(pattern = Text.IDENTIFIER) String area,
            @Text(pattern = Text.CODE) List<String> ansvar,
            LocalDate validFrom)
            implements OrganisationRequests {
        CreateUnit toCommand() {
            return new CreateUnit(unit, name, area, ansvar, validFrom);
        }
    }

    record MoveRequest(@Text(pattern = Text.IDENTIFIER) String toArea, LocalDate validFrom)
            implements OrganisationRequests {
        MoveUnit toCommand(String unit) {
            return new MoveUnit(unit, toArea, validFrom);
        }
    }

    record AnsvarRequest(@Text(pattern = Text.CODE) String ansvar, LocalDate validFrom)
            implements OrganisationRequests {
        AssignAnsvar toCommand(String unit) {
            return new AssignAnsvar(ansvar, unit, validFrom);
        }
    }

    record SplitRequest(List<PartRequest> parts, LocalDate validFrom) implements OrganisationRequests {
        SplitAnsvar toCommand(String ansvar) {
            return new SplitAnsvar(
                    ansvar, parts.stream().map(PartRequest::toPart).toList(), validFrom);
        }
    }

    /** @param weight the part is the weight in proportion to all weights */
    record PartRequest(
            @Text(pattern = Text.CODE) String ansvar,
            @Text(pattern = Text.IDENTIFIER) String unit,
            long weight) {
        SplitPart toPart() {
            return new SplitPart(ansvar, unit, weight);
        }
    }

    record UnitClosingRequest(LocalDate validFrom) implements OrganisationRequests {
        CloseUnit toCommand(String unit) {
            return new CloseUnit(unit, validFrom);
        }
    }
}
