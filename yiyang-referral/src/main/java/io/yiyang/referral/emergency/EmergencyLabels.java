package io.yiyang.referral.emergency;

import static java.util.Map.entry;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.emergency.EmergencyCommand.*;
import java.util.Map;

/** The commands of an emergency in words. */
final class EmergencyLabels {
    private EmergencyLabels() {}

    static final Map<Class<? extends EmergencyCommand>, BilingualText> LABELS = Map.ofEntries(
            entry(ActivateChannel.class, BilingualText.of("启动绿色通道", "activate channel")),
            entry(Acknowledge.class, BilingualText.of("医院响应", "acknowledge")),
            entry(EscalateUnacknowledged.class, BilingualText.of("逾时未响应升级", "escalate unacknowledged")),
            entry(AlertUnclaimed.class, BilingualText.of("无人认领报警", "alert unclaimed")),
            entry(AssignHospital.class, BilingualText.of("协调方指定医院", "assign hospital")),
            entry(ConfirmByDeadline.class, BilingualText.of("逾期视为响应", "confirm by deadline")),
            entry(StandDown.class, BilingualText.of("解除", "stand down")),
            entry(DispatchTransport.class, BilingualText.of("派车", "dispatch transport")),
            entry(AlertNoTransport.class, BilingualText.of("未派车报警", "alert no transport")),
            entry(PickUp.class, BilingualText.of("接走患者", "pick up")),
            entry(TreatOnScene.class, BilingualText.of("现场处置", "treat on scene")),
            entry(AlertPickUpOverdue.class, BilingualText.of("救护车逾时报警", "alert pick-up overdue")),
            entry(DivertAmbulance.class, BilingualText.of("途中改送", "divert ambulance")),
            entry(ArriveUnannounced.class, BilingualText.of("自行到达", "arrive unannounced")),
            entry(HandOver.class, BilingualText.of("院前院内交接", "hand over")),
            entry(AlertTransitOverdue.class, BilingualText.of("转运逾时报警", "alert transit overdue")),
            entry(AdmitFromEmergency.class, BilingualText.of("急诊收住院", "admit from emergency")),
            entry(DischargeFromEmergency.class, BilingualText.of("急诊离院", "discharge from emergency")),
            entry(RelayOnward.class, BilingualText.of("续转上级医院", "relay onward")),
            entry(AlertUndecided.class, BilingualText.of("急诊滞留报警", "alert undecided")),
            entry(ReportBack.class, BilingualText.of("登记返回", "report back")),
            entry(AlertReturnOverdue.class, BilingualText.of("返回逾时报警", "alert return overdue")),
            entry(CompletePapers.class, BilingualText.of("补齐文书", "complete papers")),
            entry(AlertPapersOverdue.class, BilingualText.of("文书逾期报警", "alert papers overdue")),
            entry(CloseIncomplete.class, BilingualText.of("文书不全结案", "close incomplete")),
            entry(RecordDeath.class, BilingualText.of("登记死亡", "record death")),
            entry(VoidEmergency.class, BilingualText.of("作废", "void emergency")));
}
