/**
 * The planner: complementary suppression as an integer program, solved with cuts. It only proposes;
 * the audit, which shares no code with it, decides.
 */
package org.csecprogress.disclosure.plan;
