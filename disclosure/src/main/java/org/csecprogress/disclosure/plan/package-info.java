/**
 * The planner: complementary suppression as an integer program, solved by cuts. It proposes; only
 * the audit, which shares no code with it, decides.
 */
package org.csecprogress.disclosure.plan;
