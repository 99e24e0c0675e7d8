package io.yiyang.referral.workflow;

import io.yiyang.referral.document.CodedReason;
import java.util.Optional;

/** A command that gives a reason (附原因的操作); absent if the clerk left it blank. */
public interface Reasoned extends Command {
    Optional<CodedReason> reason();
}
