package no.tertial.imports;

import no.tertial.command.IdempotencyKey;
import no.tertial.exchange.ReadingOptions;
import no.tertial.security.Caller;

/**
 * What comes with a file.
 *
 * @param options how the file is to be read
 * @param fileName what the file was called where it came from
 * @param key its hash covers everything but the files
 */
public record ImportRequest(
        ImportKind kind,
        ImportExtent extent,
        ErrorPolicy policy,
        ReadingOptions options,
        String fileName,
        Caller caller,
        IdempotencyKey key) {}
