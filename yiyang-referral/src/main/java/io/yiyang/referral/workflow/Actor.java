package io.yiyang.referral.workflow;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;

/**
 * Who acts (办理人). That the person may act for the organisation is the caller's check; that the organisation may act
 * for the side is the workflow's.
 *
 * @param organisation for whom; for a resident, who took the command down; for the clock, whose clock it is
 */
public record Actor(OrganisationId organisation, PersonId person, Side side) {}
