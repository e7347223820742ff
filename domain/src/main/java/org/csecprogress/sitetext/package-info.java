/** Words of the portal itself that a state may write: read by somebody else before all can. */
package org.csecprogress.sitetext;
