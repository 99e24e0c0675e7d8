/** What the consumers share (使用方公共部分). Start at {@code io.yiyang.consumers.check.GoldenFile}. */
module io.yiyang.consumers.check {
    requires com.fasterxml.jackson.annotation;
    requires io.yiyang.model;

    exports io.yiyang.consumers.check;
}
