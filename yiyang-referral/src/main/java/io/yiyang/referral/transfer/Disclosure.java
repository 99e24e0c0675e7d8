package io.yiyang.referral.transfer;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.referral.document.DocumentKind;
import io.yiyang.referral.document.FormField;
import io.yiyang.referral.policy.Cited;
import io.yiyang.referral.policy.MinimalData;
import io.yiyang.referral.policy.ReferralPolicy;
import io.yiyang.referral.transfer.ReferralCommand.SupplyInfo;
import io.yiyang.referral.workflow.WorkflowCase;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the receiver may see of a referral now (资料披露范围): nothing before it is sent, the minimum until it is accepted, all
 * of it from then on. A case that ends before care began takes the access back.
 *
 * @param receiver who may see it
 * @param fields the fields of the form
 * @param papers the kinds of papers
 */
public record Disclosure(OrganisationId receiver, Extent extent, Set<FormField> fields, Set<DocumentKind> papers) {
    public Disclosure {
        fields = Set.copyOf(fields);
        papers = Set.copyOf(papers);
    }

    /** How much (披露程度). */
    public enum Extent {
        NOTHING,
        /** What the policy names, and what the receiver asked for and was told. */
        MINIMUM,
        FULL
    }

    /** What the receiver may see of the referral as it is. */
    public static Disclosure of(
            WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> referral, ReferralPolicy policy) {
        ReferralFacts facts = referral.facts();
        return switch (extent(referral.state(), facts)) {
            case NOTHING -> new Disclosure(facts.receiver(), Extent.NOTHING, Set.of(), Set.of());
            case MINIMUM -> new Disclosure(facts.receiver(), Extent.MINIMUM, shown(referral, policy), facts.papers());
            case FULL ->
                new Disclosure(
                        facts.receiver(),
                        Extent.FULL,
                        EnumSet.allOf(FormField.class),
                        EnumSet.allOf(DocumentKind.class));
        };
    }

    private static Extent extent(ReferralState state, ReferralFacts facts) {
        return switch (state) {
            case DRAFT, CONSENT_RECORDED, REJECTED, WITHDRAWN, CANCELLED, LAPSED, VOIDED -> Extent.NOTHING;
            // A coordinator's acceptance does not bind the receiver, so it opens nothing either.
            case SUBMITTED, ESCALATED, UNDER_REVIEW, PROXY_ACCEPTED, INFO_REQUESTED, ALTERNATIVE_OFFERED ->
                Extent.MINIMUM;
            case ACCEPTED,
                    WAITLISTED,
                    SCHEDULED,
                    NO_SHOW,
                    IN_TRANSIT,
                    ARRIVED,
                    UNDER_CARE,
                    OUTCOME_SENT,
                    RETURNING,
                    FOLLOW_UP_DUE,
                    CLOSED -> Extent.FULL;
            case REDIRECTED, PATIENT_DIED -> facts.careStartedAt().isPresent() ? Extent.FULL : Extent.NOTHING;
        };
    }

    private static Set<FormField> shown(
            WorkflowCase<ReferralState, ReferralCommand, ReferralFacts> referral, ReferralPolicy policy) {
        ReferralFacts facts = referral.facts();
        Optional<Cited<MinimalData>> minimum =
                Optional.ofNullable(policy.minimalData().get(facts.direction()));
        if (minimum.isEmpty()) {
            return facts.formFields();
        }
        Set<FormField> shown = EnumSet.noneOf(FormField.class);
        shown.addAll(minimum.get().value().fields());
        referral.effectiveEvents().forEach(event -> {
            if (event.command() instanceof SupplyInfo told) {
                shown.addAll(told.fields());
            }
        });
        shown.retainAll(facts.formFields());
        return Collections.unmodifiableSet(shown);
    }
}
