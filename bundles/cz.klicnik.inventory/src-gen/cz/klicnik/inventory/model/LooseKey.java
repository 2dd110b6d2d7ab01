/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import cz.klicnik.pki.TokenView;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Loose Key</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.inventory.model.LooseKey#getRecord <em>Record</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.inventory.model.InventoryPackage#getLooseKey()
 * @model
 * @generated
 */
public interface LooseKey extends Entry {
	/**
	 * Returns the value of the '<em><b>Record</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Record</em>' attribute.
	 * @see #setRecord(TokenView.KeyEntry)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getLooseKey_Record()
	 * @model dataType="cz.klicnik.inventory.model.KeyEntry" required="true"
	 * @generated
	 */
	TokenView.KeyEntry getRecord();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.LooseKey#getRecord <em>Record</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Record</em>' attribute.
	 * @see #getRecord()
	 * @generated
	 */
	void setRecord(TokenView.KeyEntry value);

} // LooseKey
