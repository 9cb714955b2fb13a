package no.tertial.organisation;

import java.time.LocalDate;
import no.tertial.replay.AsOf;

/** @param validAt the day on which units belong to areas and responsibility centres to units */
public record OrganisationQuestion(LocalDate validAt, AsOf asOf) {}
