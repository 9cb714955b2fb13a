package no.tertial.exchange;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Something that a column says.
 *
 * @param name as it is called in mappings and in the service
 * @param headings what columns of this field are called; the first is the one that the service itself writes
 */
public record Field(String name, List<String> headings) {
    /** Everything is near to a name as short as this. */
    private static final int FEW_LETTERS = 3;

    private static final LevenshteinDistance NEAR = new LevenshteinDistance(2);

    public Field {
        headings = List.copyOf(headings);
    }

    static Field of(String name, String... headings) {
        return new Field(name, List.of(headings));
    }

    /** How many letters the heading is away from one that the field is called by; more than any where it is far off. */
    int distance(String heading) {
        String folded = Headings.fold(heading);
        return headings.stream()
                .map(Headings::fold)
                .filter(known -> known.length() > FEW_LETTERS)
                .mapToInt(known -> NEAR.apply(known, folded))
                .filter(distance -> distance >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether a column of that heading has this field; capitals, blanks, points and the dots and rings of letters aside. */
    boolean isCalled(String heading) {
        String folded = Headings.fold(heading);
        return folded.equals(Headings.fold(name))
                || headings.stream().anyMatch(known -> folded.equals(Headings.fold(known)));
    }
}
