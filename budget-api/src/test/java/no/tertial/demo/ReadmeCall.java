package no.tertial.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of curl as a document shows it, with the answer that it says will come.
 *
 * @param key the Idempotency-Key of a POST
 * @param body null for a GET
 */
record ReadmeCall(
        String account,
        String path,
        @Nullable String key,
        @Nullable String body,
        String answer) {
    private static final Pattern CALL = Pattern.compile("```sh\n(curl [^`]*)```\n```json\n([^`]*)```", Pattern.DOTALL);
    /** What a shell takes as one word: quoted whole, or up to the next space. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    /** All calls of the document that are followed by an answer, in their order. */
    static Stream<ReadmeCall> in(String document) {
        return CALL.matcher(document).results().map(call -> of(words(call.group(1)), call.group(2)));
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.replace("\\\n", " "));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    private static ReadmeCall of(List<String> words, String answer) {
        String account = "";
        String key = null;
        String body = null;
        String url = "";
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-s" -> {}
                case "-u" -> account = words.get(++i);
                case "-d" -> body = words.get(++i);
                case "-H" -> key = keyIn(words.get(++i), key);
                default -> url = words.get(i);
            }
        }
        String name = account.substring(0, account.indexOf(':'));
        if (!account.equals(name + ":" + name)) {
            throw new IllegalStateException("A local account's password is its name: " + account);
        }
        return new ReadmeCall(name, url.replace("http://localhost:8080", ""), key, body, answer);
    }

    private static @Nullable String keyIn(String header, @Nullable String otherwise) {
        String name = "Idempotency-Key: ";
        return header.startsWith(name) ? header.substring(name.length()) : otherwise;
    }
}
