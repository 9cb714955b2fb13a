package no.tertial.readside;

import java.util.List;
import javax.sql.DataSource;
import no.tertial.corrections.RestatementProjection;
import no.tertial.corrections.RestatementQueries;
import no.tertial.decisions.DecisionProjection;
import no.tertial.decisions.DecisionQueries;
import no.tertial.figures.AfterCutOffQueries;
import no.tertial.figures.BalanceQueries;
import no.tertial.figures.BudgetQueries;
import no.tertial.figures.FigureProjection;
import no.tertial.figures.ForecastQueries;
import no.tertial.figures.FrameProjection;
import no.tertial.figures.FunctionFigureQueries;
import no.tertial.figures.FundQueries;
import no.tertial.figures.GrantQueries;
import no.tertial.figures.ImportProjection;
import no.tertial.figures.PastMonthQueries;
import no.tertial.figures.PreviewQueries;
import no.tertial.figures.TrialBalanceQueries;
import no.tertial.figures.UnusedInvestmentQueries;
import no.tertial.figures.VarianceQueries;
import no.tertial.figures.VersionQueries;
import no.tertial.figures.WaterfallQueries;
import no.tertial.figures.YearFileQueries;
import no.tertial.followup.CommitmentProjection;
import no.tertial.followup.CommitmentQueries;
import no.tertial.followup.MeasureProjection;
import no.tertial.followup.MeasureQueries;
import no.tertial.funding.GrantProjection;
import no.tertial.intake.MappingProjection;
import no.tertial.intake.MappingQueries;
import no.tertial.organisation.ChartProjection;
import no.tertial.organisation.ChartQueries;
import no.tertial.organisation.KostraProjection;
import no.tertial.organisation.OrganisationProjection;
import no.tertial.organisation.OrganisationQueries;
import no.tertial.organisation.Reference;
import no.tertial.postings.PostingPlaceQueries;
import no.tertial.postings.VoucherCorrectionProjection;
import no.tertial.replay.Projection;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Reading;
import no.tertial.rulebook.RegulationsProjection;
import no.tertial.rulebook.RegulationsQueries;
import no.tertial.statements.PeriodProjection;
import no.tertial.statements.PeriodQueries;
import no.tertial.statements.StatedFigureProjection;
import no.tertial.statements.StatedFigureQueries;
import no.tertial.statements.StatementProjection;
import no.tertial.statements.StatementQueries;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read side over the data source's schema: what writes it, and every question that can be asked of it. */
public record ReadSide(
        ReadModel readModel,
        Reference reference,
        VarianceQueries variances,
        BudgetQueries budgets,
        PastMonthQueries pastMonths,
        PreviewQueries previews,
        ForecastQueries forecasts,
        OrganisationQueries organisation,
        ChartQueries chart,
        StatementQueries statements,
        StatedFigureQueries statedFigures,
        PeriodQueries periods,
        RegulationsQueries regulations,
        DecisionQueries decisions,
        WaterfallQueries waterfalls,
        VersionQueries versions,
        BalanceQueries balances,
        UnusedInvestmentQueries unusedInvestment,
        MeasureQueries measures,
        CommitmentQueries commitments,
        GrantQueries grants,
        FundQueries funds,
        RestatementQueries restatements,
        FunctionFigureQueries functionFigures,
        AfterCutOffQueries afterCutOff,
        YearFileQueries yearFiles,
        PostingPlaceQueries postingPlaces,
        TrialBalanceQueries trialBalances,
        MappingQueries mappings) {

    /** The tables must be there; see {@link no.tertial.replay.ReadSchema}. */
    public static ReadSide over(DataSource dataSource) {
        Reading reading = new Reading(dataSource);
        Reference reference = new Reference();
        return new ReadSide(
                new ReadModel(projections(), new JdbcTemplate(dataSource)),
                reference,
                new VarianceQueries(reading, reference),
                new BudgetQueries(reading, reference),
                new PastMonthQueries(reading),
                new PreviewQueries(reading, reference),
                new ForecastQueries(reading, reference),
                new OrganisationQueries(reading, reference),
                new ChartQueries(reading, reference),
                new StatementQueries(reading, reference),
                new StatedFigureQueries(reading, reference),
                new PeriodQueries(reading),
                new RegulationsQueries(reading),
                new DecisionQueries(reading, reference),
                new WaterfallQueries(reading, reference),
                new VersionQueries(reading, reference),
                new BalanceQueries(reading, reference),
                new UnusedInvestmentQueries(reading, reference),
                new MeasureQueries(reading, reference),
                new CommitmentQueries(reading, reference),
                new GrantQueries(reading, reference),
                new FundQueries(reading, reference),
                new RestatementQueries(reading, reference),
                new FunctionFigureQueries(reading, reference),
                new AfterCutOffQueries(reading, reference),
                new YearFileQueries(reading, reference),
                new PostingPlaceQueries(reading, reference),
                new TrialBalanceQueries(reading),
                new MappingQueries(reading));
    }

    /** New ones of every projection; each may be used over one schema only. */
    public static List<Projection> projections() {
        return List.of(
                new OrganisationProjection(),
                new ChartProjection(),
                new KostraProjection(),
                new FigureProjection(),
                new FrameProjection(),
                new ImportProjection(),
                new GrantProjection(),
                new StatementProjection(),
                new StatedFigureProjection(),
                new PeriodProjection(),
                new RegulationsProjection(),
                new DecisionProjection(),
                new MeasureProjection(),
                new CommitmentProjection(),
                new RestatementProjection(),
                new VoucherCorrectionProjection(),
                new MappingProjection());
    }

    /** Drops what is held in memory; needed after the tables were put in place anew. */
    public void forget() {
        readModel.forget();
        reference.forget();
    }
}
