package no.tertial.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tertial.figures.Sums.By;
import no.tertial.figures.Sums.Filter;
import no.tertial.figures.Sums.Sum;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a fiscal year as they were at one moment. */
sealed interface StoredFigures permits PresentFigures, PastFigures {
    /** The sums of cells by groups; the order is any. */
    List<Sum> sums(Filter filter, Set<By> groups);

    /** What the ledger shows of one period, 0 to 15, of both classes, by responsibility centre and account. */
    List<TrialBalance.Line> trialBalance(int period);

    /** Where nothing of the year is newer than the moment, its present figures; none where the year had none yet. */
    static Optional<StoredFigures> at(FiscalYear year, Moment moment, JdbcClient db) {
        Optional<Long> last = db.sql("select position from figure_year where fiscal_year = ?")
                .param(year.value())
                .query(Long.class)
                .optional();
        if (last.isPresent() && last.get() <= moment.position()) {
            return Optional.of(new PresentFigures(year, db));
        }
        return last.isEmpty() ? Optional.empty() : PastFigures.at(year, moment.position(), db);
    }
}
