package io.yiyang.referral.workflow;

/**
 * A command that tells where the resident's body was (人身事实): departure, arrival, start of care, return, death. Such
 * facts keep their order within a case.
 */
public interface PhysicalFact {}
