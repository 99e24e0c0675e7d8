package io.yiyang.referral.workflow;

/** What somebody wants to do in a case (操作); each workflow has one sealed family. A command never names a new state. */
public interface Command {
    CommandHeader header();

    /** The name in tables and files, such as {@code Depart}. */
    default String name() {
        return nameOf(getClass());
    }

    static String nameOf(Class<? extends Command> type) {
        return type.getSimpleName();
    }
}
