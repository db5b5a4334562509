/// The same stream on Kafka and Flink: captures from a topic, read in parallel, put into stories by desks that keep
/// their
/// state in Flink, filed in a store and told on a topic.
@NullMarked
package org.daybook.cluster;

import org.jspecify.annotations.NullMarked;
