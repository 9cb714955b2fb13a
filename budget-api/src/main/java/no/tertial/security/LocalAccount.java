package no.tertial.security;

import java.util.Collection;
import java.util.List;
import no.tertial.chart.Scope;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account of the profile {@code local}, whose password is its name. It is for trying the service on one's own machine. */
record LocalAccount(Caller caller) implements UserDetails {
    /** The accounts that exist. Area 13 and unit nav are those of the demo. */
    static final List<LocalAccount> ALL = List.of(
            account("finance", Role.FINANCE, new Scope.All()),
            account("approver", Role.APPROVER, new Scope.All()),
            account("head-13", Role.HEAD_OF_AREA, new Scope.OwnArea("13")),
            account("unit-nav", Role.HEAD_OF_UNIT, new Scope.OwnUnit("nav")),
            account("auditor", Role.AUDITOR, new Scope.All()),
            account("admin", Role.ADMINISTRATOR, new Scope.All()));

    private static LocalAccount account(String name, Role role, Scope scope) {
        return new LocalAccount(new Caller(name, role, scope));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + caller.role()));
    }

    @Override
    public String getPassword() {
        return caller.actor();
    }

    @Override
    public String getUsername() {
        return caller.actor();
    }
}
