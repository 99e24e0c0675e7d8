package io.yiyang.referral.consultation;

import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.consultation.ConsultationCommand.*;
import io.yiyang.referral.document.ConsentScope;
import io.yiyang.referral.document.Document;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.workflow.CommonGuards;
import io.yiyang.referral.workflow.Documented;
import io.yiyang.referral.workflow.Due;
import io.yiyang.referral.workflow.PayloadGuard;
import io.yiyang.referral.workflow.StateGuard;
import java.time.Instant;
import java.util.Optional;

/** The conditions that the consultation's table names. */
final class ConsultationGuards {
    private ConsultationGuards() {}

    static final StateGuard<ConsultationFacts> TWO_KNOWN_ORGANISATIONS = new StateGuard<>(
            "TWO_KNOWN_ORGANISATIONS",
            c -> c.facts().treatingSide().equals(c.facts().centre())
                    ? Optional.of(Problem.of("YY-R-210", "申请方与远程中心不能是同一机构", "who asks and who answers must differ")
                            .with("organisation", c.facts().centre())
                            .remedy("请选择其他远程中心", "choose another centre"))
                    : CommonGuards.unknown(c.facts().treatingSide(), c.around())
                            .or(() -> CommonGuards.unknown(c.facts().centre(), c.around())));

    static final StateGuard<ConsultationFacts> CONSENT_IN_FORCE = StateGuard.unless(
            "CONSENT_MISSING",
            c -> c.facts()
                    .consent()
                    .filter(consent -> consent.covers(ConsentScope.DATA_SHARING, c.at()))
                    .isPresent(),
            c -> Problem.of("YY-R-020", "缺少知情同意：资料共享同意尚未生效", "no consent to the passing on of records is in force")
                    .remedy("请先取得签署的同意书，急诊请登记例外", "have it signed first; for an emergency record the exception"));

    static final StateGuard<ConsultationFacts> LIVE = StateGuard.unless(
            "LIVE",
            c -> c.facts().kind().isLive(),
            c -> Problem.of("YY-R-211", "远程诊断不预约，直接阅片", "a reading needs no appointment")
                    .with("kind", c.facts().kind())
                    .remedy("请办理开始阅片", "start the reading"));

    static final StateGuard<ConsultationFacts> READING = StateGuard.unless(
            "READING",
            c -> !c.facts().kind().isLive(),
            c -> Problem.of("YY-R-212", "远程会诊须先预约", "a consultation needs an appointment first")
                    .with("kind", c.facts().kind())
                    .remedy("请先预约会诊时间", "schedule it first"));

    /** Somebody may have acted on what the centre told. */
    static final StateGuard<ConsultationFacts> NOTHING_TOLD = StateGuard.unless(
            "NOTHING_TOLD",
            c -> c.facts().opinions().isEmpty() && !c.facts().critical(),
            c -> Problem.of("YY-R-213", "已出具意见或报告危急值，不能作废", "an opinion or a critical value was told, so it stays")
                    .remedy("请更正意见", "amend the opinion instead"));

    static final PayloadGuard<ConsultationFacts, UploadData> SOME_DATA = PayloadGuard.unless(
            "SOME_DATA",
            BilingualText.of("申请单以外的影像、图谱或病历资料", "records beside the request itself"),
            (c, command) -> command.documents().stream()
                    .anyMatch(document -> document.kind() != DocumentKind.CONSULTATION_REQUEST),
            (c, command) -> Problem.of("YY-R-214", "没有可供会诊或诊断的资料", "there is nothing to read")
                    .remedy("请上传检查资料", "upload the records"));

    static final PayloadGuard<ConsultationFacts, Appointing> AHEAD = PayloadGuard.unless(
            "AHEAD",
            BilingualText.of("将来的会诊时间", "an appointment ahead"),
            (c, command) -> command.appointment().isAfter(c.at()),
            (c, command) -> Problem.of("YY-R-215", "会诊时间必须晚于办理时间", "the appointment must lie ahead")
                    .with("appointment", command.appointment())
                    .remedy("请更正会诊时间", "correct the appointment"));

    static final PayloadGuard<ConsultationFacts, Amend> NEW_VERSION = PayloadGuard.unless(
            "NEW_VERSION",
            BilingualText.of("新版本的意见", "a new version of the opinion"),
            (c, command) -> c.facts().opinions().stream()
                    .noneMatch(
                            old -> old.version().equals(reportVersion(command).orElse(""))),
            (c, command) -> Problem.of("YY-R-216", "该版本的意见已存在", "this version of the opinion is there already")
                    .with("version", reportVersion(command).orElse(""))
                    .remedy("请使用新的版本号，原版本保留", "give it a version of its own; the old one is kept"));

    static final PayloadGuard<ConsultationFacts, Acknowledge> LATEST_VERSION = PayloadGuard.unless(
            "LATEST_VERSION",
            BilingualText.of("最新版本的意见", "the latest version of the opinion"),
            (c, command) -> c.facts()
                    .opinion()
                    .filter(latest -> latest.version().equals(command.version()))
                    .isPresent(),
            (c, command) -> Problem.of("YY-R-217", "确认的不是最新版本的意见", "another version is the latest one")
                    .with("version", command.version())
                    .with("latest", c.facts().opinion().map(Opinion::version).orElse(""))
                    .remedy("请阅读并确认最新版本", "read and acknowledge the latest one"));

    /** The version of the report that the command brings. */
    static Optional<String> reportVersion(Documented command) {
        return command.documents().stream()
                .filter(document -> document.kind() == DocumentKind.CONSULTATION_REPORT)
                .map(Document::version)
                .sorted()
                .findFirst();
    }

    /** The grace runs from the appointment. */
    static Optional<Due.Start> afterAppointment(ConsultationFacts facts, Instant lastStep) {
        return facts.appointment().map(Due.Start::counted);
    }

    /** A critical value in between does not give the report more time. */
    static Optional<Due.Start> sinceStart(ConsultationFacts facts, Instant lastStep) {
        return facts.startedAt().map(Due.Start::counted);
    }
}
