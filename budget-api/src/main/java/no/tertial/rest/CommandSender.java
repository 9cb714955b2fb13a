package no.tertial.rest;

import java.util.List;
import java.util.function.Function;
import no.tertial.command.Commands;
import no.tertial.command.FreeText;
import no.tertial.command.Preview;
import no.tertial.command.Receipt;
import no.tertial.figures.PreviewQueries;
import no.tertial.rest.Answers.DryRun;
import no.tertial.rest.Answers.VersionRecorded;
import no.tertial.rest.problem.Fault;
import no.tertial.rest.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends commands for the controllers: 201 with what was recorded, or 200 with what a dry run would have done. */
@Component
class CommandSender {
    private final Commands commands;
    private final PreviewQueries previews;
    private final Problems problems;

    CommandSender(Commands commands, PreviewQueries previews, Problems problems) {
        this.commands = commands;
        this.previews = previews;
        this.problems = problems;
    }

    ResponseEntity<Answers> send(Object command, String id, Write write) {
        return send(command, id, write, List.of(), Answers.Recorded::of);
    }

    /**
     * @param id what the command makes
     * @param texts whose hashes the command carries
     * @param answer made from nothing but receipt and request, so that a repetition gives it again
     */
    ResponseEntity<Answers> send(
            Object command, String id, Write write, List<FreeText> texts, Function<Receipt, Answers> answer) {
        if (write.dryRun()) {
            return ResponseEntity.ok(dryRun(commands.preview(command, write.caller()), write));
        }
        Receipt receipt = commands.send(command, id, write.caller(), write.requiredKey(), texts);
        return ResponseEntity.status(HttpStatus.CREATED).body(answer.apply(receipt));
    }

    /**
     * As the other, for something that has a version.
     *
     * @param version what the command leads to, which is answered as the ETag
     */
    ResponseEntity<Answers> send(Object command, String id, Write write, List<FreeText> texts, int version) {
        ResponseEntity<Answers> answer = send(
                command, id, write, texts, receipt -> new VersionRecorded(receipt.position(), receipt.id(), version));
        return write.dryRun()
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .eTag(EntityTag.of(version))
                        .body(answer.getBody());
    }

    private DryRun dryRun(Preview preview, Write write) {
        List<Fault> refusals = preview.refusals().stream().map(Fault::of).toList();
        return new DryRun(
                preview.accepted(),
                problems.entries(refusals, write.language()),
                preview.accepted() ? preview.events().size() : 0,
                previews.changes(write.caller().scope(), preview.events()));
    }
}
