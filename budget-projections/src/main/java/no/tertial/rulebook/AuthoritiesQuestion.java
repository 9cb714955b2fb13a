package no.tertial.rulebook;

import java.time.LocalDate;
import no.tertial.replay.AsOf;

/** Who might decide what on the day, as known at the moment. */
public record AuthoritiesQuestion(LocalDate validAt, AsOf asOf) {}
