package io.yiyang.referral.agreement;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.institution.CooperationAgreement;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.agreement.AgreementCommand.*;
import io.yiyang.referral.workflow.CommonGuards;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.StateGuard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The conditions that the agreement's table names. */
final class AgreementGuards {
    /** How long notice must be given before; absent means that the agreement alone decides. */
    static final String NOTICE = "agreement.notice";

    private AgreementGuards() {}

    static final StateGuard<AgreementFacts> TWO_KNOWN_SIDES = new StateGuard<>("TWO_KNOWN_SIDES", c -> {
        OrganisationId care = c.facts().careSide();
        OrganisationId medical = c.facts().medicalSide();
        return care.equals(medical)
                ? Optional.of(Problem.of("YY-R-180", "协议双方不能是同一机构", "the two sides must differ")
                        .with("organisation", care)
                        .remedy("请选择其他医疗机构", "choose another medical institution"))
                : CommonGuards.unknown(care, c.around()).or(() -> CommonGuards.unknown(medical, c.around()));
    });

    static final StateGuard<AgreementFacts> NEVER_IN_FORCE = StateGuard.unless(
            "NEVER_IN_FORCE",
            c -> !c.facts().tookEffect(),
            c -> Problem.of("YY-R-181", "协议已生效，不能作废", "the agreement took effect, so it cannot be voided")
                    .remedy("请办理解约或终止", "give notice, or have it terminated"));

    static final PayloadGuard<AgreementFacts, Proposal> BETWEEN_THE_TWO = PayloadGuard.unless(
            "BETWEEN_THE_TWO",
            BilingualText.of("双方之间、编号不变的协议条款", "terms between the two, under the same number"),
            (c, command) -> command.terms().careSide().equals(c.facts().careSide())
                    && command.terms().medicalSide().equals(c.facts().medicalSide())
                    && c.facts()
                            .terms()
                            .map(CooperationAgreement::number)
                            .map(command.terms().number()::equals)
                            .orElse(true),
            (c, command) -> Problem.of(
                            "YY-R-182", "条款的双方或编号与本单不符", "the terms are between others, or have another number")
                    .with("number", command.terms().number())
                    .with("careSide", command.terms().careSide())
                    .with("medicalSide", command.terms().medicalSide())
                    .remedy("请核对协议编号和双方", "check the number and the two sides"));

    static final PayloadGuard<AgreementFacts, Proposal> NOT_OVER = PayloadGuard.unless(
            "NOT_OVER",
            BilingualText.of("尚未届满的协议期限", "a period that is not over"),
            (c, command) -> command.terms()
                    .period()
                    .end()
                    .map(day -> day.atStartOfDay(c.facts().zone()).toInstant().isAfter(c.at()))
                    .orElse(true),
            (c, command) -> Problem.of("YY-R-183", "协议期限已经届满", "the period is over already")
                    .with("period", command.terms().period())
                    .remedy("请更正协议期限", "correct the period"));

    /** Valid when the two sign and when the agreement begins; a later loss suspends it. */
    static final PayloadGuard<AgreementFacts, SignBoth> LICENCES_VALID = PayloadGuard.unless(
            "LICENCES_VALID",
            BilingualText.of("签署日和生效日双方许可或备案均有效", "licences of both, valid at signing and at the beginning"),
            (c, command) -> {
                LocalDate today = c.at().atZone(c.facts().zone()).toLocalDate();
                return c.facts()
                        .terms()
                        .map(terms -> terms.period().first())
                        .map(first -> first.isBefore(today) ? today : first)
                        .filter(day -> command.careLicence().contains(today)
                                && command.careLicence().contains(day)
                                && command.medicalLicence().contains(today)
                                && command.medicalLicence().contains(day))
                        .isPresent();
            },
            (c, command) -> Problem.of(
                            "YY-R-184", "签署日或生效日一方许可或备案无效", "a licence is not valid at signing or at the beginning")
                    .with("careLicence", command.careLicence())
                    .with("medicalLicence", command.medicalLicence())
                    .remedy("请先办妥许可或备案", "renew the licence or filing first"));

    static final PayloadGuard<AgreementFacts, GiveNotice> NOTICE_LONG_ENOUGH = new PayloadGuard<>(
            "NOTICE_LONG_ENOUGH",
            BilingualText.of("不短于通知期的终止时间", "an end that leaves the time of notice"),
            (c, command) -> {
                if (!c.policy().deadlines().containsKey(NOTICE)) {
                    return command.endsAt().isAfter(c.at()) ? Optional.empty() : Optional.of(tooShort(command, c.at()));
                }
                var earliest = c.policy().dueAfter(NOTICE, c.at());
                return earliest.asOptional()
                        .map(at -> command.endsAt().isBefore(at)
                                ? Optional.of(tooShort(command, at))
                                : Optional.<Problem>empty())
                        .orElseGet(() -> Optional.of(earliest.problems().get(0)));
            });

    private static Problem tooShort(GiveNotice command, Instant earliest) {
        return Problem.of("YY-R-185", "终止时间早于通知期届满", "the notice is too short")
                .with("endsAt", command.endsAt())
                .with("earliest", earliest)
                .remedy("请按通知期更正终止时间", "give an end that leaves the time of notice");
    }

    static Optional<Due.Start> beginning(AgreementFacts facts, Instant lastStep) {
        return facts.beginsAt().map(Due.Start::agreed);
    }

    static Optional<Due.Start> renewal(AgreementFacts facts, Instant lastStep) {
        return facts.beginsAt().map(Due.Start::counted);
    }

    static Optional<Due.Start> end(AgreementFacts facts, Instant lastStep) {
        return facts.endsAt().map(Due.Start::agreed);
    }

    /** What was given notice for, or the end of the agreement if that comes first. */
    static Optional<Due.Start> endOfNotice(AgreementFacts facts, Instant lastStep) {
        return facts.noticeEndsAt()
                .map(notice -> facts.endsAt().filter(notice::isAfter).orElse(notice))
                .map(Due.Start::agreed);
    }
}
