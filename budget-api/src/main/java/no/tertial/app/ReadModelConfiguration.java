package no.tertial.app;

import javax.sql.DataSource;
import no.tertial.eventstore.ReadModelEvents;
import no.tertial.eventstore.ReadModelStatus;
import no.tertial.figures.BudgetQueries;
import no.tertial.figures.ForecastQueries;
import no.tertial.figures.VarianceQueries;
import no.tertial.organisation.ChartQueries;
import no.tertial.organisation.OrganisationQueries;
import no.tertial.readside.ReadSide;
import no.tertial.replay.ReadModel;
import no.tertial.replay.ReadSchema;
import no.tertial.rulebook.RegulationsQueries;
import no.tertial.statements.PeriodQueries;
import no.tertial.statements.StatedFigureQueries;
import no.tertial.statements.StatementQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read side as beans: what follows the events, and what answers questions. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {
    @Bean
    ReadSide readSide(DataSource dataSource) {
        ReadSchema.migrate(dataSource);
        return ReadSide.over(dataSource);
    }

    @Bean
    ReadModel readModel(ReadSide readSide) {
        return readSide.readModel();
    }

    @Bean
    ReadModelStatus readModelStatus() {
        return new ReadModelStatus();
    }

    @Bean
    ReadModelEvents readModelEvents(ReadModel readModel, ReadModelStatus status) {
        return new ReadModelEvents(readModel, status);
    }

    @Bean
    VarianceQueries varianceQueries(ReadSide readSide) {
        return readSide.variances();
    }

    @Bean
    BudgetQueries budgetQueries(ReadSide readSide) {
        return readSide.budgets();
    }

    @Bean
    ForecastQueries forecastQueries(ReadSide readSide) {
        return readSide.forecasts();
    }

    @Bean
    OrganisationQueries organisationQueries(ReadSide readSide) {
        return readSide.organisation();
    }

    @Bean
    ChartQueries chartQueries(ReadSide readSide) {
        return readSide.chart();
    }

    @Bean
    StatementQueries statementQueries(ReadSide readSide) {
        return readSide.statements();
    }

    @Bean
    StatedFigureQueries statedFigureQueries(ReadSide readSide) {
        return readSide.statedFigures();
    }

    @Bean
    PeriodQueries periodQueries(ReadSide readSide) {
        return readSide.periods();
    }

    @Bean
    RegulationsQueries regulationsQueries(ReadSide readSide) {
        return readSide.regulations();
    }
}
