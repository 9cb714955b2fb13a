package no.tertial.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import no.tertial.eventstore.StoreBusy;
import no.tertial.eventstore.StoreHead;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.VoucherKey;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Gives a repeated request the first one's receipt, and every other command a receipt of its own. The receipt is made when
 * the transaction is about to commit, for only then do the events have their positions.
 */
final class RequestKeyInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final RequestKeys keys;
    private final StoreHead head;

    RequestKeyInterceptor(RequestKeys keys, StoreHead head) {
        this.keys = keys;
        this.head = head;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Instruction instruction = Instruction.of(work.getMessage());
        IdempotencyKey key = instruction.key();
        if (key == null) {
            return chain.proceed();
        }
        String actor = instruction.caller().actor();
        Optional<Receipt> earlier = keys.claim(actor, key);
        if (earlier.isPresent()) {
            return new AtomicReference<>(earlier.get());
        }
        List<?> events = proceed(chain);
        AtomicReference<@Nullable Receipt> pending = new AtomicReference<>();
        work.onPrepareCommit(_ -> {
            Receipt receipt = new Receipt(head.take().position(), instruction.id(), events.size(), afterCutOff(events));
            keys.keep(actor, key, receipt);
            pending.set(receipt);
        });
        return pending;
    }

    private static List<?> proceed(InterceptorChain chain) throws Exception {
        try {
            return (List<?>) chain.proceed();
        } catch (PessimisticLockingFailureException e) {
            throw new StoreBusy(e);
        }
    }

    private static List<String> afterCutOff(List<?> events) {
        return events.stream()
                .<VoucherKey>flatMap(event -> switch (event) {
                    case VouchersPosted posted -> posted.afterCutOff().stream();
                    case VoucherReversed reversed
                    when reversed.afterCutOff() -> Stream.of(reversed.reversal().key());
                    case VoucherReclassified moved
                    when moved.afterCutOff() ->
                        Stream.of(moved.reclassification().key());
                    default -> Stream.empty();
                })
                .map(VoucherKey::toString)
                .toList();
    }
}
