package no.tertial.demo;

import no.tertial.chart.Scope;
import no.tertial.security.Caller;
import no.tertial.security.Role;

/** The local accounts that the demo acts as, each within its own role. */
final class Accounts {
    static final Caller ADMIN = new Caller("admin", Role.ADMINISTRATOR, new Scope.All());
    static final Caller FINANCE = new Caller("finance", Role.FINANCE, new Scope.All());
    static final Caller APPROVER = new Caller("approver", Role.APPROVER, new Scope.All());
    static final Caller HEAD_13 = new Caller("head-13", Role.HEAD_OF_AREA, new Scope.OwnArea("13"));
    static final Caller UNIT_NAV = new Caller("unit-nav", Role.HEAD_OF_UNIT, new Scope.OwnUnit("nav"));

    private Accounts() {}
}
