package no.tertial.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.tertial.chart.AccountClass;
import no.tertial.journal.VoucherKey;

/** Reads what has the form of a code. Each text is looked at once, for a ledger has the same ones over and over. */
final class Codes {
    private static final Predicate<String> CODE =
            Pattern.compile("[A-Za-z0-9]{1,12}").asMatchPredicate();
    private static final Predicate<String> NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}").asMatchPredicate();
    private static final Map<String, AccountClass> CLASSES = Map.ofEntries(
            Map.entry("0", AccountClass.CAPITAL),
            Map.entry("i", AccountClass.CAPITAL),
            Map.entry("investering", AccountClass.CAPITAL),
            Map.entry("investment", AccountClass.CAPITAL),
            Map.entry("capital", AccountClass.CAPITAL),
            Map.entry("1", AccountClass.OPERATING),
            Map.entry("d", AccountClass.OPERATING),
            Map.entry("drift", AccountClass.OPERATING),
            Map.entry("operating", AccountClass.OPERATING),
            Map.entry("operations", AccountClass.OPERATING));
    private static final int MOST_REMEMBERED = 50_000;

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> voucherParts = new HashMap<>();
    private final Map<String, AccountClass> classes = new HashMap<>();

    /** Account, function or responsibility centre: 1 to 12 letters (a to z) and digits. */
    String code(String text) {
        return checked(text, codes, CODE, "code-malformed");
    }

    /** Project, unit or area: 1 to 40 letters, digits, points, lines and dashes. */
    String name(String text) {
        return checked(text, names, NAME, "name-malformed");
    }

    /** Client or series of a voucher, or its number: 1 to 20 letters (a to z) and digits. */
    String voucherPart(String text) {
        return checked(text, voucherParts, VoucherKey::isPart, "voucher-part-malformed");
    }

    private static String checked(String text, Map<String, String> known, Predicate<String> form, String refusal) {
        String seen = known.get(text);
        if (seen != null) {
            return seen;
        }
        if (!form.test(text)) {
            throw CellError.of(refusal, text);
        }
        if (known.size() < MOST_REMEMBERED) {
            known.put(text, text);
        }
        return text;
    }

    AccountClass accountClass(String text) {
        AccountClass seen = classes.get(text);
        if (seen != null) {
            return seen;
        }
        AccountClass found = CLASSES.get(text.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw CellError.of("class-unknown", text);
        }
        classes.put(text, found);
        return found;
    }
}
