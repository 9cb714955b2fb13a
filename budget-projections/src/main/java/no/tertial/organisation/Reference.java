package no.tertial.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import no.tertial.chart.Chart;
import no.tertial.chart.Organisation;
import no.tertial.replay.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The organisation and the chart as known at a moment. What was read is held by the position of the last change before
 * that moment, which no later event can alter.
 */
public final class Reference {
    private static final int MOST_HELD = 16;

    private final Map<Long, Organisation> organisations = latest();
    private final Map<Long, Chart> charts = latest();

    public Organisation organisation(JdbcClient db, Moment moment) {
        long changed = lastChange("organisation_change", db, moment);
        synchronized (organisations) {
            return organisations.computeIfAbsent(changed, at -> new ReferenceReader(db, at).organisation());
        }
    }

    public Chart chart(JdbcClient db, Moment moment) {
        long changed = lastChange("chart_change", db, moment);
        synchronized (charts) {
            return charts.computeIfAbsent(changed, at -> new ReferenceReader(db, at).chart());
        }
    }

    /** Drops what is held; needed after the tables were put in place anew. */
    public void forget() {
        synchronized (organisations) {
            organisations.clear();
        }
        synchronized (charts) {
            charts.clear();
        }
    }

    private static long lastChange(String table, JdbcClient db, Moment moment) {
        return db.sql("select coalesce(max(position), 0) from " + table + " where position <= ?")
                .param(moment.position())
                .query(Long.class)
                .single();
    }

    private static <T> Map<Long, T> latest() {
        return new LinkedHashMap<>(MOST_HELD, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
                return size() > MOST_HELD;
            }
        };
    }
}
