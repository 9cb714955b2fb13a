package no.tertial.command;

import java.util.List;

/**
 * What is answered when a command was accepted and its events are durable.
 *
 * @param position the position of the last event that the command led to; ask with it as {@code minPosition}
 * @param id what the command made: an adjustment, a batch of vouchers, a unit
 * @param events how many events it led to
 * @param afterCutOff keys of vouchers that came after their period was frozen for a report
 */
public record Receipt(long position, String id, int events, List<String> afterCutOff) {}
