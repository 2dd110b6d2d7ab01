/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.inventory.model;

import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.machine.SlotStatus;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Slot</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.inventory.model.Slot#getKey <em>Key</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Slot#getStatus <em>Status</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Slot#getDriver <em>Driver</em>}</li>
 *   <li>{@link cz.klicnik.inventory.model.Slot#getToken <em>Token</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.inventory.model.InventoryPackage#getSlot()
 * @model
 * @generated
 */
public interface Slot extends EObject {
	/**
	 * Returns the value of the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Key</em>' attribute.
	 * @see #setKey(SlotKey)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getSlot_Key()
	 * @model dataType="cz.klicnik.inventory.model.SlotKey" required="true"
	 * @generated
	 */
	SlotKey getKey();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Slot#getKey <em>Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Key</em>' attribute.
	 * @see #getKey()
	 * @generated
	 */
	void setKey(SlotKey value);

	/**
	 * Returns the value of the '<em><b>Status</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Status</em>' attribute.
	 * @see #setStatus(SlotStatus)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getSlot_Status()
	 * @model dataType="cz.klicnik.inventory.model.SlotStatus" required="true"
	 * @generated
	 */
	SlotStatus getStatus();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Slot#getStatus <em>Status</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Status</em>' attribute.
	 * @see #getStatus()
	 * @generated
	 */
	void setStatus(SlotStatus value);

	/**
	 * Returns the value of the '<em><b>Driver</b></em>' container reference.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Driver#getSlots <em>Slots</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Driver</em>' container reference.
	 * @see #setDriver(Driver)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getSlot_Driver()
	 * @see cz.klicnik.inventory.model.Driver#getSlots
	 * @model opposite="slots"
	 * @generated
	 */
	Driver getDriver();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Slot#getDriver <em>Driver</em>}' container reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Driver</em>' container reference.
	 * @see #getDriver()
	 * @generated
	 */
	void setDriver(Driver value);

	/**
	 * Returns the value of the '<em><b>Token</b></em>' containment reference.
	 * It is bidirectional and its opposite is '{@link cz.klicnik.inventory.model.Token#getSlot <em>Slot</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Token</em>' containment reference.
	 * @see #setToken(Token)
	 * @see cz.klicnik.inventory.model.InventoryPackage#getSlot_Token()
	 * @see cz.klicnik.inventory.model.Token#getSlot
	 * @model opposite="slot" containment="true"
	 * @generated
	 */
	Token getToken();

	/**
	 * Sets the value of the '{@link cz.klicnik.inventory.model.Slot#getToken <em>Token</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Token</em>' containment reference.
	 * @see #getToken()
	 * @generated
	 */
	void setToken(Token value);

} // Slot
