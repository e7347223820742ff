/** The trail of who did and saw what, which can only grow. */
package org.csecprogress.audit;
