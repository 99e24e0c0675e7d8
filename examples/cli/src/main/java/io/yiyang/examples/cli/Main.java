package io.yiyang.examples.cli;

/** x. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
