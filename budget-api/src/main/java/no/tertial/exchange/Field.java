package no.tertial.exchange;

import java.util.List;

/**
 * Something that a column says.
 *
 * @param name as it is called in mappings and in the service
 * @param headings what columns of this field are called; the first is the one that the service itself writes
 */
public record Field(String name, List<String> headings) {
    public Field {
        headings = List.copyOf(headings);
    }

    static Field of(String name, String... headings) {
        return new Field(name, List.of(headings));
    }

    /** Whether a column of that heading has this field; capitals, blanks, points and the dots and rings of letters aside. */
    boolean isCalled(String heading) {
        String folded = Headings.fold(heading);
        return folded.equals(Headings.fold(name))
                || headings.stream().anyMatch(known -> folded.equals(Headings.fold(known)));
    }
}
