package io.yiyang.referral.contract;

import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.contract.ContractCommand.Termed;
import io.yiyang.referral.workflow.Circumstances;
import io.yiyang.referral.workflow.CommonGuards;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.StateGuard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The conditions that the contract's table names. */
final class ContractGuards {
    /** Months that a term must have at least. */
    static final String SHORTEST_TERM = "contract.family.term.months";

    private ContractGuards() {}

    static final StateGuard<ContractFacts> KNOWN_TEAM = CommonGuards.registered(ContractFacts::team);

    /** One team at a time for each resident. */
    static final StateGuard<ContractFacts> NO_OTHER_CONTRACT = StateGuard.unless(
            "ONE_CONTRACT_AT_A_TIME",
            c -> c.around().contractInForce().isEmpty(),
            c -> Problem.of("YY-R-171", "居民已与其他家庭医生团队签约", "the resident is under contract with another team")
                    .with("contract", c.around().contractInForce().orElseThrow())
                    .remedy("请先解约或办理改签", "end that contract, or transfer to this team"));

    static final StateGuard<ContractFacts> NEVER_SERVED = StateGuard.unless(
            "NEVER_SERVED",
            c -> !c.facts().served(),
            c -> Problem.of("YY-R-172", "已有履约服务记录，不能作废", "services were given under it, so it cannot be voided")
                    .remedy("请办理解约", "terminate it instead"));

    static final PayloadGuard<ContractFacts, Termed> TERM = new PayloadGuard<>(
            "TERM_LONG_ENOUGH",
            BilingualText.of("有止期且不短于规定的签约周期", "a term with an end, and as long as the rules want"),
            (c, command) -> shortTerm(c, command.term()).or(() -> badWindow(c, command)));

    private static Optional<Problem> shortTerm(Circumstances<ContractFacts> c, DateRange term) {
        Outcome<Long> months = c.policy().limit(SHORTEST_TERM, c.at());
        if (months.asOptional().isEmpty()) {
            return Optional.of(months.problems().get(0));
        }
        LocalDate earliest = term.first().plusMonths(months.orElseThrow());
        return term.end().filter(end -> !end.isBefore(earliest)).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("YY-R-173", "签约周期短于规定，或没有止期", "the term is too short, or has no end")
                        .with("term", term)
                        .with("months", months.orElseThrow())
                        .remedy("请按规定的签约周期填写", "give a term as long as the rules want"));
    }

    private static Optional<Problem> badWindow(Circumstances<ContractFacts> c, Termed command) {
        Instant end = start(c.facts(), command.term().end().orElseThrow());
        return end.isAfter(c.at())
                        && command.renewalFrom().map(command.term()::contains).orElse(true)
                ? Optional.empty()
                : Optional.of(Problem.of(
                                "YY-R-174", "签约期限已过，或续签日期不在期限内", "the term is over already, or renewal lies outside it")
                        .with("term", command.term())
                        .remedy("请更正期限或续签日期", "correct the term, or when renewal is talked about"));
    }

    /** The day that the contract names, or counted from the first day of the term. */
    static Optional<Due.Start> renewal(ContractFacts facts, Instant lastStep) {
        return facts.renewalFrom()
                .map(day -> Due.Start.agreed(start(facts, day)))
                .or(() -> facts.term().map(term -> Due.Start.counted(start(facts, term.first()))));
    }

    static Optional<Due.Start> end(ContractFacts facts, Instant lastStep) {
        return facts.endsAt().map(Due.Start::agreed);
    }

    private static Instant start(ContractFacts facts, LocalDate day) {
        return day.atStartOfDay(facts.zone()).toInstant();
    }
}
