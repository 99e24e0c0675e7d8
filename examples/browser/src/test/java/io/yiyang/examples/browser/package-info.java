/** Pages as a browser displays and prints them (浏览器验证). Start at {@link io.yiyang.examples.browser.LongBillPagesTest}. */
@NullMarked
package io.yiyang.examples.browser;

import org.jspecify.annotations.NullMarked;
