package io.yiyang.referral.workflow;

import io.yiyang.referral.document.Document;
import java.util.Set;

/** A command that hands papers over (附单据的操作). */
public interface Documented extends Command {
    Set<Document> documents();
}
