package io.yiyang.referral.policy;

import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import java.util.Set;

/**
 * What a receiver may see of a referral before accepting it, and needs for that (最小必要资料).
 *
 * @param fields the fields of the form
 * @param papers the papers that may go with it
 */
public record MinimalData(Set<FormField> fields, Set<DocumentKind> papers) {
    public MinimalData {
        fields = Set.copyOf(fields);
        papers = Set.copyOf(papers);
    }
}
