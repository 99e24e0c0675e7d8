package io.yiyang.referral.transfer;

import static java.util.Map.entry;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.transfer.ReferralCommand.*;
import java.util.Map;

/** Every command of a referral in words. */
final class ReferralLabels {
    private ReferralLabels() {}

    static final Map<Class<? extends ReferralCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(OpenReferral.class, BilingualText.of("新建转诊单", "open referral")),
            entry(RecordConsent.class, BilingualText.of("登记知情同意", "record consent")),
            entry(RecordRefusal.class, BilingualText.of("登记拒绝转诊", "record refusal")),
            entry(RevokeConsent.class, BilingualText.of("撤回同意", "revoke consent")),
            entry(LapseDraft.class, BilingualText.of("草稿过期", "lapse draft")),
            entry(Submit.class, BilingualText.of("提交转诊单", "submit")),
            entry(Claim.class, BilingualText.of("受理审核", "claim")),
            entry(Withdraw.class, BilingualText.of("撤回", "withdraw")),
            entry(EscalateUnanswered.class, BilingualText.of("超时未应答升级", "escalate unanswered")),
            entry(Redirect.class, BilingualText.of("改派", "redirect")),
            entry(LapseUnanswered.class, BilingualText.of("无应答过期", "lapse unanswered")),
            entry(RequestInfo.class, BilingualText.of("要求补充材料", "request information")),
            entry(SupplyInfo.class, BilingualText.of("补充材料", "supply information")),
            entry(LapseInfo.class, BilingualText.of("补充材料过期", "lapse information request")),
            entry(Reject.class, BilingualText.of("拒绝接收", "reject")),
            entry(OfferAlternative.class, BilingualText.of("提出替代方案", "offer alternative")),
            entry(AcceptAlternative.class, BilingualText.of("接受替代方案", "accept alternative")),
            entry(DeclineAlternative.class, BilingualText.of("谢绝替代方案", "decline alternative")),
            entry(LapseOffer.class, BilingualText.of("替代方案过期", "lapse offer")),
            entry(AcceptByProxy.class, BilingualText.of("代为接收", "accept by proxy")),
            entry(ConfirmProxy.class, BilingualText.of("确认代收", "confirm proxy")),
            entry(DeclineProxy.class, BilingualText.of("不认可代收", "decline proxy")),
            entry(BindProxy.class, BilingualText.of("代收到期生效", "bind proxy")),
            entry(Accept.class, BilingualText.of("同意接收", "accept")),
            entry(EscalateUndecided.class, BilingualText.of("超时未决定升级", "escalate undecided")),
            entry(Reserve.class, BilingualText.of("预留号源或床位", "reserve")),
            entry(Waitlist.class, BilingualText.of("列入轮候", "waitlist")),
            entry(EscalateUnscheduled.class, BilingualText.of("超时未安排转轮候", "escalate unscheduled")),
            entry(EscalateWaiting.class, BilingualText.of("轮候超时升级", "escalate waiting")),
            entry(CancelBeforeStart.class, BilingualText.of("出发前取消", "cancel before start")),
            entry(RescindAcceptance.class, BilingualText.of("撤销接收", "rescind acceptance")),
            entry(Reschedule.class, BilingualText.of("改约", "reschedule")),
            entry(RescindReservation.class, BilingualText.of("撤销预留", "rescind reservation")),
            entry(MarkNoShow.class, BilingualText.of("登记未到", "mark no-show")),
            entry(LapseHold.class, BilingualText.of("预留到期", "lapse reservation")),
            entry(LapseNoShow.class, BilingualText.of("未到过期", "lapse no-show")),
            entry(Depart.class, BilingualText.of("出发", "depart")),
            entry(ReportArrival.class, BilingualText.of("登记到达", "report arrival")),
            entry(Divert.class, BilingualText.of("途中改送", "divert")),
            entry(TurnBack.class, BilingualText.of("途中折返", "turn back")),
            entry(AlertOverdue.class, BilingualText.of("在途超时提醒", "alert overdue")),
            entry(StartCare.class, BilingualText.of("接诊", "start care")),
            entry(RefuseAtDoor.class, BilingualText.of("到达后拒收", "refuse at the door")),
            entry(AlertUnregistered.class, BilingualText.of("到达未接诊提醒", "alert unregistered")),
            entry(SendInterim.class, BilingualText.of("发送诊疗进展", "send interim report")),
            entry(RequestCancellation.class, BilingualText.of("申请取消", "request cancellation")),
            entry(TransferOnward.class, BilingualText.of("续转第三方", "transfer onward")),
            entry(SendOutcome.class, BilingualText.of("发送出院小结与方案", "send outcome")),
            entry(AlertNoOutcome.class, BilingualText.of("未送小结提醒", "alert no outcome")),
            entry(AcceptReturn.class, BilingualText.of("同意接回并离院", "accept return")),
            entry(AcknowledgeOutcome.class, BilingualText.of("确认结果（不接回）", "acknowledge outcome")),
            entry(RejectOutcome.class, BilingualText.of("退回小结", "reject outcome")),
            entry(EscalateReturn.class, BilingualText.of("待接回提醒", "escalate return")),
            entry(ReportReturned.class, BilingualText.of("登记返回", "report returned")),
            entry(RecordFollowUp.class, BilingualText.of("登记随访", "record follow-up")),
            entry(CloseWithoutFollowUp.class, BilingualText.of("未随访结案", "close without follow-up")),
            entry(RecordDeath.class, BilingualText.of("登记死亡", "record death")),
            entry(VoidReferral.class, BilingualText.of("作废", "void")));
}
