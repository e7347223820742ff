/** The append-only trail of who did and viewed what. */
package org.csecprogress.audit;
