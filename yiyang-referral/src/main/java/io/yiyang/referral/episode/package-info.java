/** The four phases of continuous service (四阶段连续服务). Start at {@link io.yiyang.referral.episode.EpisodeWorkflow}. */
@NullMarked
package io.yiyang.referral.episode;

import org.jspecify.annotations.NullMarked;
