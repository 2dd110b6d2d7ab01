/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

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
 *   <li>{@link cz.klicnik.snapshot.model.Slot#getId <em>Id</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Slot#getDescription <em>Description</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Slot#getManufacturer <em>Manufacturer</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Slot#isRemovable <em>Removable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Slot#isHardware <em>Hardware</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Slot#getHardwareVersion <em>Hardware Version</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Slot#getFirmwareVersion <em>Firmware Version</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSlot()
 * @model
 * @generated
 */
public interface Slot extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSlot_Id()
	 * @model
	 * @generated
	 */
	long getId();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Slot#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(long value);

	/**
	 * Returns the value of the '<em><b>Description</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Description</em>' attribute.
	 * @see #setDescription(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSlot_Description()
	 * @model default=""
	 * @generated
	 */
	String getDescription();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Slot#getDescription <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Description</em>' attribute.
	 * @see #getDescription()
	 * @generated
	 */
	void setDescription(String value);

	/**
	 * Returns the value of the '<em><b>Manufacturer</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Manufacturer</em>' attribute.
	 * @see #setManufacturer(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSlot_Manufacturer()
	 * @model default=""
	 * @generated
	 */
	String getManufacturer();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Slot#getManufacturer <em>Manufacturer</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Manufacturer</em>' attribute.
	 * @see #getManufacturer()
	 * @generated
	 */
	void setManufacturer(String value);

	/**
	 * Returns the value of the '<em><b>Removable</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Removable</em>' attribute.
	 * @see #setRemovable(boolean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSlot_Removable()
	 * @model
	 * @generated
	 */
	boolean isRemovable();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Slot#isRemovable <em>Removable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Removable</em>' attribute.
	 * @see #isRemovable()
	 * @generated
	 */
	void setRemovable(boolean value);

	/**
	 * Returns the value of the '<em><b>Hardware</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Hardware</em>' attribute.
	 * @see #setHardware(boolean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSlot_Hardware()
	 * @model
	 * @generated
	 */
	boolean isHardware();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Slot#isHardware <em>Hardware</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Hardware</em>' attribute.
	 * @see #isHardware()
	 * @generated
	 */
	void setHardware(boolean value);

	/**
	 * Returns the value of the '<em><b>Hardware Version</b></em>' attribute.
	 * The default value is <code>"0.0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Hardware Version</em>' attribute.
	 * @see #setHardwareVersion(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSlot_HardwareVersion()
	 * @model default="0.0"
	 * @generated
	 */
	String getHardwareVersion();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Slot#getHardwareVersion <em>Hardware Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Hardware Version</em>' attribute.
	 * @see #getHardwareVersion()
	 * @generated
	 */
	void setHardwareVersion(String value);

	/**
	 * Returns the value of the '<em><b>Firmware Version</b></em>' attribute.
	 * The default value is <code>"0.0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Firmware Version</em>' attribute.
	 * @see #setFirmwareVersion(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSlot_FirmwareVersion()
	 * @model default="0.0"
	 * @generated
	 */
	String getFirmwareVersion();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Slot#getFirmwareVersion <em>Firmware Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Firmware Version</em>' attribute.
	 * @see #getFirmwareVersion()
	 * @generated
	 */
	void setFirmwareVersion(String value);

} // Slot
