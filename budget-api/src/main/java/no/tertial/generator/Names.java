package no.tertial.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Names of places and people, put together from parts: if somebody has such a name, it is by chance. */
final class Names {
    private static final List<String> BEGINNINGS = List.of(
            "Furu", "Elve", "Sol", "Berg", "Lille", "Nord", "Øst", "Ås", "Fjell", "Bjerke", "Kvern", "Myr", "Steins",
            "Hasle", "Gran", "Vinter");
    private static final List<String> ENDINGS = List.of(
            "lia", "haugen", "vik", "moen", "bakken", "sletta", "dalen", "enga", "tunet", "åsen", "rud", "heim");
    private static final List<String> FIRST_NAMES = List.of(
            "Anne",
            "Bjørn",
            "Fatima",
            "Gunnar",
            "Hilde",
            "Ibrahim",
            "Kari",
            "Leila",
            "Magnus",
            "Nadia",
            "Ola",
            "Pål",
            "Ragnhild",
            "Samuel",
            "Tove",
            "Yusuf",
            "Åse");

    private final Random random;
    private final Map<String, Integer> used = new HashMap<>();

    Names(Random random) {
        this.random = random;
    }

    /** The name of a unit of that service that no other unit has. */
    String unit(Service service) {
        String name = service.unit().replace("{place}", place());
        int times = used.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + " " + times;
    }

    String person() {
        return one(FIRST_NAMES) + " " + place();
    }

    private String place() {
        return one(BEGINNINGS) + one(ENDINGS);
    }

    private String one(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }
}
