package no.tertial.regulations;

/**
 * A document that a decision rests on. It stays in the archive; its hash shows whether it is still the same.
 *
 * @param sha256 of the document's bytes, 64 hexadecimal digits in lower case
 */
public record Attachment(String name, String sha256) {}
