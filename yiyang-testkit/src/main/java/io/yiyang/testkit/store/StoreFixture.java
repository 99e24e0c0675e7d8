package io.yiyang.testkit.store;

import io.yiyang.referral.store.EventStore;
import io.yiyang.referral.transfer.ReferralCommand;
import io.yiyang.referral.transfer.ReferralState;

/**
 * What a vendor gives the contract (被测存储): its adapter, and a hook into it. The hook is what makes races repeatable:
 * between the adapter's check and its write, the winner's commit is played, without threads.
 */
public interface StoreFixture {
    /** Throws all data away. */
    void reset();

    /**
     * The adapter over the present data.
     *
     * @param beforeWrite must run in each append that gets as far as writing, immediately before the first writing
     *     statement is sent: a proxy of the connection, or an interceptor of the mapper, can do so
     */
    EventStore<ReferralState, ReferralCommand> open(Runnable beforeWrite);
}
