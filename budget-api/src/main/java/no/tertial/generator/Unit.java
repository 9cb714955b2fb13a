package no.tertial.generator;

import java.util.List;

/**
 * A unit of the made-up municipality.
 *
 * @param sort of service that it gives
 * @param ansvar its responsibility centres, five digits each
 */
record Unit(Service service, String id, String name, List<String> ansvar) {
    String sort() {
        return service.sort();
    }
}
