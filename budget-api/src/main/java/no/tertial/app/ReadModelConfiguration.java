package no.tertial.app;

import javax.sql.DataSource;
import no.tertial.command.ChunkTexts;
import no.tertial.command.FreeTexts;
import no.tertial.command.PresentReference;
import no.tertial.command.Reappropriation;
import no.tertial.corrections.RestatementQueries;
import no.tertial.decisions.DecisionKind;
import no.tertial.decisions.DecisionQueries;
import no.tertial.eventstore.EventFeed;
import no.tertial.eventstore.ReadModelEvents;
import no.tertial.eventstore.ReadModelStatus;
import no.tertial.eventstore.StoreHead;
import no.tertial.figures.AfterCutOffQueries;
import no.tertial.figures.BalanceQueries;
import no.tertial.figures.BudgetQueries;
import no.tertial.figures.ForecastQueries;
import no.tertial.figures.FunctionFigureQueries;
import no.tertial.figures.FundQueries;
import no.tertial.figures.GrantQueries;
import no.tertial.figures.PastMonthQueries;
import no.tertial.figures.PreviewQueries;
import no.tertial.figures.TrialBalanceQueries;
import no.tertial.figures.UnusedInvestmentQueries;
import no.tertial.figures.VarianceQueries;
import no.tertial.figures.VersionQueries;
import no.tertial.figures.WaterfallQueries;
import no.tertial.figures.YearFileQueries;
import no.tertial.followup.CommitmentQueries;
import no.tertial.followup.MeasureQueries;
import no.tertial.intake.MappingQueries;
import no.tertial.organisation.ChartQueries;
import no.tertial.organisation.OrganisationQueries;
import no.tertial.postings.PostingQueries;
import no.tertial.readside.ReadSide;
import no.tertial.replay.Patience;
import no.tertial.replay.ReadModel;
import no.tertial.replay.ReadSchema;
import no.tertial.rulebook.RegulationsQueries;
import no.tertial.statements.PeriodQueries;
import no.tertial.statements.StatedFigureQueries;
import no.tertial.statements.StatementQueries;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The read side as beans: what follows the events, and what answers questions. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelConfiguration.class);

    /** Where this version of the service has other tables than the one before, the events are counted anew. */
    @Bean
    ReadSide readSide(
            DataSource dataSource,
            JdbcTemplate db,
            TransactionTemplate transaction,
            @Qualifier("storeMigrations") Flyway store) {
        String version = ReadSchema.migrate(dataSource);
        ReadSide readSide = ReadSide.over(dataSource);
        transaction.executeWithoutResult(_ -> {
            long position = readSide.readModel().position();
            if (readSide.readModel().emptyUnlessWrittenUnder(version)) {
                db.update("delete from token_entry where processor_name = ?", ReadModelEvents.PROCESSOR);
                LOG.info("The read model is of version {} now; {} events are counted anew", version, position);
            }
        });
        return readSide;
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
    PastMonthQueries pastMonthQueries(ReadSide readSide) {
        return readSide.pastMonths();
    }

    @Bean
    PreviewQueries previewQueries(ReadSide readSide) {
        return readSide.previews();
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
    DecisionQueries decisionQueries(ReadSide readSide) {
        return readSide.decisions();
    }

    @Bean
    WaterfallQueries waterfallQueries(ReadSide readSide) {
        return readSide.waterfalls();
    }

    @Bean
    VersionQueries versionQueries(ReadSide readSide) {
        return readSide.versions();
    }

    @Bean
    BalanceQueries balanceQueries(ReadSide readSide) {
        return readSide.balances();
    }

    @Bean
    UnusedInvestmentQueries unusedInvestmentQueries(ReadSide readSide) {
        return readSide.unusedInvestment();
    }

    /** What was stored before the command came is read first; where that takes too long, the command is not decided. */
    @Bean
    Reappropriation reappropriation(ReadSide readSide, StoreHead head) {
        Patience patience = new Patience(readSide.readModel()::position);
        return new Reappropriation(
                year -> {
                    patience.awaitPosition(head.position());
                    return readSide.unusedInvestment().unusedBefore(year);
                },
                (year, id, version) -> readSide.decisions().mayBe(DecisionKind.REAPPROPRIATION, year, id, version));
    }

    @Bean
    RegulationsQueries regulationsQueries(ReadSide readSide) {
        return readSide.regulations();
    }

    @Bean
    GrantQueries grantQueries(ReadSide readSide) {
        return readSide.grants();
    }

    @Bean
    RestatementQueries restatementQueries(ReadSide readSide) {
        return readSide.restatements();
    }

    @Bean
    MappingQueries mappingQueries(ReadSide readSide) {
        return readSide.mappings();
    }

    @Bean
    FunctionFigureQueries functionFigureQueries(ReadSide readSide) {
        return readSide.functionFigures();
    }

    @Bean
    AfterCutOffQueries afterCutOffQueries(ReadSide readSide) {
        return readSide.afterCutOff();
    }

    @Bean
    FundQueries fundQueries(ReadSide readSide) {
        return readSide.funds();
    }

    @Bean
    PostingQueries postingQueries(
            ReadSide readSide, EventFeed feed, FreeTexts texts, ChunkTexts imported, PresentReference present) {
        return new PostingQueries(readSide.postingPlaces(), feed::at, new PostingTexts(texts, imported, present::get));
    }

    @Bean
    YearFileQueries yearFileQueries(ReadSide readSide) {
        return readSide.yearFiles();
    }

    @Bean
    MeasureQueries measureQueries(ReadSide readSide) {
        return readSide.measures();
    }

    @Bean
    TrialBalanceQueries trialBalanceQueries(ReadSide readSide) {
        return readSide.trialBalances();
    }

    @Bean
    CommitmentQueries commitmentQueries(ReadSide readSide) {
        return readSide.commitments();
    }
}
