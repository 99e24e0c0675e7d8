package io.yiyang.referral.admission;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.admission.AdmissionCommand.*;
import io.yiyang.referral.workflow.Circumstances;
import io.yiyang.referral.workflow.CommonGuards;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.StateGuard;
import io.yiyang.referral.workflow.Strike;
import io.yiyang.referral.workflow.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions that the admission table names. */
final class AdmissionGuards {
    /** How many strikes within the window bar. */
    static final String STRIKES = "waitlist.strikes";

    /** For how long a strike counts. */
    static final String WINDOW = "waitlist.strikes.window";

    /** Whose strikes count: {@code SAME_HOME} or {@code ANY_HOME}. */
    static final String SCOPE = "waitlist.strikes.scope";

    /** For how long a bar holds, from the strike that led to it. */
    static final String BAR = "waitlist.bar";

    /** Within which time the result of an assessment may be appealed; absent if at any time. */
    static final String APPEAL = "waitlist.appeal";

    /** The classes, the first one goes first. */
    static final String CLASSES = "waitlist.classes";

    private static final String SAME_HOME = "SAME_HOME";

    private AdmissionGuards() {}

    static final StateGuard<AdmissionFacts> KNOWN_HOME = CommonGuards.registered(AdmissionFacts::home);

    static final StateGuard<AdmissionFacts> NOT_BARRED = StateGuard.unless(
            "NOT_BARRED",
            c -> c.around().barredUntil().map(until -> !c.at().isBefore(until)).orElse(true),
            c -> Problem.of("YY-R-190", "轮候放弃次数过多，限制申请期未满", "too many offers were let go, and the bar still runs")
                    .with("until", c.around().barredUntil().orElseThrow())
                    .remedy("限制期满后再申请", "apply when the bar is over"));

    static final StateGuard<AdmissionFacts> NOT_APPEALED_YET = StateGuard.unless(
            "NOT_APPEALED_YET",
            c -> !c.facts().appealed(),
            c -> Problem.of("YY-R-191", "本次评估已复核，复核结果为最终结果", "the result was reviewed already, and the review is final")
                    .remedy("情况变化时可申请重新评估", "ask for a new assessment if something changed"));

    static final StateGuard<AdmissionFacts> APPEAL_IN_TIME = new StateGuard<>("APPEAL_IN_TIME", c -> {
        Optional<Instant> assessed =
                c.facts().assessedAt().filter(at -> c.policy().deadlines().containsKey(APPEAL));
        if (assessed.isEmpty()) {
            return Optional.empty();
        }
        Outcome<Instant> last = c.policy().dueAfter(APPEAL, assessed.get());
        return last.asOptional()
                .map(end -> c.at().isBefore(end)
                        ? Optional.<Problem>empty()
                        : Optional.of(Problem.of("YY-R-192", "申请复核期限已过", "the time to appeal is over")
                                .with("until", end)
                                .with("policyKey", APPEAL)
                                .remedy("情况变化时可申请重新评估", "ask for a new assessment if something changed")))
                .orElseGet(() -> Optional.of(last.problems().get(0)));
    });

    static final StateGuard<AdmissionFacts> STRIKES_LEFT = new StateGuard<>("STRIKES_LEFT", c -> {
        Outcome<Boolean> out = outOfStrikes(c);
        return out.asOptional()
                .map(o -> o
                        ? Optional.of(
                                Problem.of("YY-R-193", "放弃次数已达上限，应限制申请", "too many offers were let go, so a bar is due")
                                        .with("policyKey", STRIKES)
                                        .remedy("请办理限制申请", "record the bar"))
                        : Optional.<Problem>empty())
                .orElseGet(() -> Optional.of(out.problems().get(0)));
    });

    static final StateGuard<AdmissionFacts> OUT_OF_STRIKES = new StateGuard<>("OUT_OF_STRIKES", c -> {
        Outcome<Boolean> out = outOfStrikes(c);
        return out.asOptional()
                .map(o -> o
                        ? Optional.<Problem>empty()
                        : Optional.of(
                                Problem.of("YY-R-194", "放弃次数未达上限，不得限制申请", "not enough offers were let go for a bar")
                                        .with("policyKey", STRIKES)
                                        .remedy("请办理重新轮候", "put the application back into the queue")))
                .orElseGet(() -> Optional.of(out.problems().get(0)));
    });

    static final PayloadGuard<AdmissionFacts, Graded> KNOWN_CLASS = new PayloadGuard<>(
            "KNOWN_CLASS", BilingualText.of("规则所列的优先类别", "a class that the policy lists"), (c, command) -> {
                Outcome<List<String>> classes = c.policy().codes(CLASSES, c.at());
                return classes.asOptional()
                        .map(known -> known.contains(command.priorityClass())
                                ? Optional.<Problem>empty()
                                : Optional.of(Problem.of("YY-R-196", "优先类别不在规则所列之内", "the policy lists no such class")
                                        .with("classes", known)
                                        .with("class", command.priorityClass())
                                        .remedy("请选择规则所列类别", "choose a class of the policy")))
                        .orElseGet(() -> Optional.of(classes.problems().get(0)));
            });

    static final PayloadGuard<AdmissionFacts, RecordAssessment> STILL_VALID = PayloadGuard.unless(
            "STILL_VALID",
            BilingualText.of("仍在有效期内的评估结果", "a result that is still valid"),
            (c, command) -> command.validUntil().map(c.at()::isBefore).orElse(true),
            (c, command) -> Problem.of("YY-R-197", "评估结果已过有效期", "the result is no longer valid")
                    .with("validUntil", command.validUntil().orElseThrow())
                    .remedy("请重新评估", "assess again"));

    static final PayloadGuard<AdmissionFacts, OfferBed> FIT_BED = PayloadGuard.unless(
            "FIT_BED",
            BilingualText.of("适合其评估等级的床位", "a bed fit for the assessed level"),
            (c, command) -> c.facts().level().map(command.fitFor()::contains).orElse(false),
            (c, command) -> Problem.of("YY-R-198", "床位不适合申请人的评估等级", "the bed is not fit for the applicant's level")
                    .with("bed", command.bed())
                    .remedy("请提供相符的床位", "offer another bed"));

    static final PayloadGuard<AdmissionFacts, OfferBed> FREE_BED = PayloadGuard.unless(
            "FREE_BED",
            BilingualText.of("未被其他单占用的床位", "a bed that no other case holds"),
            (c, command) ->
                    !c.around().otherReservations().contains(command.bed().toString()),
            (c, command) -> Problem.of("YY-R-035", "该号源或床位已由另一单占用", "another referral holds this slot or bed")
                    .with("reservation", command.bed())
                    .remedy("请另选号源或床位", "choose another one"));

    /** Nobody for whom the bed is fit as well goes before. */
    static final PayloadGuard<AdmissionFacts, OfferBed> FIRST_IN_TURN = new PayloadGuard<>(
            "FIRST_IN_TURN", BilingualText.of("轮到本申请", "the applicant whose turn it is"), (c, command) -> {
                Outcome<List<String>> classes = c.policy().codes(CLASSES, c.at());
                if (classes.asOptional().isEmpty()) {
                    return Optional.of(classes.problems().get(0));
                }
                List<Waiting> waiting = new ArrayList<>(c.around().queue());
                waiting.removeIf(w -> w.application().equals(c.facts().application())
                        || !command.fitFor().contains(w.level()));
                c.facts().waiting().ifPresent(waiting::add);
                return WaitingOrder.of(classes.orElseThrow()).of(c.facts().home(), waiting).stream()
                        .findFirst()
                        .filter(first -> !first.application().equals(c.facts().application()))
                        .map(first -> Problem.of("YY-R-199", "轮候次序在前的申请尚未安排", "another applicant goes before")
                                .with("application", first.application())
                                .with("since", first.since())
                                .remedy("请先向次序在前者提供床位", "offer the bed to that applicant first"));
            });

    /** The bar runs from the strike that led to it, for as long as the policy says. */
    static final PayloadGuard<AdmissionFacts, Bar> BAR_AS_DECLARED = new PayloadGuard<>(
            "BAR_AS_DECLARED",
            BilingualText.of("按规则计算的限制期满时间", "the end of the bar, as the policy has it"),
            (c, command) -> {
                Outcome<Instant> until = c.policy().dueAfter(BAR, lastStrike(c.facts()));
                return until.asOptional()
                        .map(end -> end.equals(command.until())
                                ? Optional.<Problem>empty()
                                : Optional.of(
                                        Problem.of("YY-R-200", "限制期满时间与规则不符", "the bar must end as the policy has it")
                                                .with("until", end)
                                                .with("policyKey", BAR)
                                                .remedy("请按规则更正", "correct it")))
                        .orElseGet(() -> Optional.of(until.problems().get(0)));
            });

    private static Instant lastStrike(AdmissionFacts facts) {
        return facts.strikes().get(facts.strikes().size() - 1).at();
    }

    /** Counts the strikes whose time has not run out at the last one. */
    private static Outcome<Boolean> outOfStrikes(Circumstances<AdmissionFacts> c) {
        Outcome<Long> limit = c.policy().limit(STRIKES, c.at());
        if (limit.asOptional().isEmpty()) {
            return Outcome.refused(limit.problems().get(0));
        }
        Instant last = lastStrike(c.facts());
        long counted = 0;
        for (Strike strike : c.facts().strikes()) {
            Outcome<Boolean> counts = counts(c, strike, last);
            if (counts.asOptional().isEmpty()) {
                return counts;
            }
            counted += counts.orElseThrow() ? 1 : 0;
        }
        for (Strike strike : c.around().strikes()) {
            Outcome<Boolean> here = countsHere(c, strike.home());
            Outcome<Boolean> counts = here.asOptional().orElse(true) ? counts(c, strike, last) : here;
            if (here.asOptional().isEmpty() || counts.asOptional().isEmpty()) {
                return here.asOptional().isEmpty() ? here : counts;
            }
            counted += counts.orElseThrow() ? 1 : 0;
        }
        return Outcome.of(counted >= limit.orElseThrow());
    }

    private static Outcome<Boolean> counts(Circumstances<AdmissionFacts> c, Strike strike, Instant last) {
        Outcome<Instant> end = c.policy().dueAfter(WINDOW, strike.at());
        return end.asOptional()
                .map(until -> Outcome.of(!strike.at().isAfter(last) && last.isBefore(until)))
                .orElseGet(() -> Outcome.refused(end.problems().get(0)));
    }

    private static Outcome<Boolean> countsHere(Circumstances<AdmissionFacts> c, OrganisationId home) {
        Outcome<List<String>> scope = c.policy().codes(SCOPE, c.at());
        return scope.asOptional()
                .map(codes -> Outcome.of(
                        !codes.contains(SAME_HOME) || home.equals(c.facts().home())))
                .orElseGet(() -> Outcome.refused(scope.problems().get(0)));
    }

    /** The day that the report names, or counted from the assessment. */
    static Optional<Due.Start> validity(AdmissionFacts facts, Instant lastStep) {
        return facts.validUntil()
                .map(Due.Start::agreed)
                .or(() -> facts.assessedAt().map(Due.Start::counted));
    }

    /** A strike is followed up at once. */
    static Optional<Due.Start> atOnce(AdmissionFacts facts, Instant lastStep) {
        return Optional.of(Due.Start.agreed(lastStep));
    }
}
