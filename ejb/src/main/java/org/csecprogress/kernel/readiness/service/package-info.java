/** Whether requests may come to this node. */
package org.csecprogress.kernel.readiness.service;
